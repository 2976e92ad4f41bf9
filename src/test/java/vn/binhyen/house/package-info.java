/** The rules of the house: what the code, the database and the repository must look like. */
@NullMarked
package vn.binhyen.house;

import org.jspecify.annotations.NullMarked;
