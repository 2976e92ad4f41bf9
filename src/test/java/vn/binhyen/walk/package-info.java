/**
 * Walks through all doors of the application in a small province: who gets in where, and what
 * becomes of the words that are written.
 */
@NullMarked
package vn.binhyen.walk;

import org.jspecify.annotations.NullMarked;
