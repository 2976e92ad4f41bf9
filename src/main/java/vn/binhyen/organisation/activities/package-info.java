/**
 * What is done with the forces: training classes, coordination agreements with their reminders,
 * inspections, and which member body attends which area.
 */
@NullMarked
package vn.binhyen.organisation.activities;

import org.jspecify.annotations.NullMarked;
