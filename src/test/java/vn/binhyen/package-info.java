@NullMarked
package vn.binhyen;

import org.jspecify.annotations.NullMarked;
