package vn.binhyen.campaigns;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/** Who holds a campaign from a day on, in the place of whom. */
public record Takeover(UnitId former, UnitId holder, LocalDate day) {}
