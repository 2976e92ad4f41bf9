package vn.binhyen.pledges.events;

import org.jmolecules.event.types.DomainEvent;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * A pledge drive has been opened for a unit and all below it. Published once a drive; it may be
 * closed, see {@link DriveClosed}.
 *
 * @param endsOn the last day; null for a standing drive
 */
public record DriveOpened(
        DriveId drive, UnitId host, LocalDate startsOn, @Nullable LocalDate endsOn)
        implements DomainEvent {}
