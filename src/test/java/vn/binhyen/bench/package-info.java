/**
 * The benchmark: {@code ./mvnw -Pbench verify} starts the packaged application on a fresh embedded
 * database, loads a province of 2018 size, and prints one table, each line beside the same work as
 * plain SQL on the same database in the same run.
 */
@NullMarked
package vn.binhyen.bench;

import org.jspecify.annotations.NullMarked;
