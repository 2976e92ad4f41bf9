/**
 * A fictional province, tỉnh Lam Giang, for trying the product; never part of the jar.
 *
 * <p>Everything is entered through the services officers use, by accounts of the posts concerned,
 * with the clock set back to the day it would have happened.
 */
@ApplicationModule(displayName = "Demonstration data")
@NullMarked
package vn.binhyen.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
