package vn.binhyen.campaigns;

import java.time.LocalDate;
import java.util.UUID;

/** More time granted to a unit or body in a round. */
public record ExtensionView(
        UUID round, UUID obliged, String name, LocalDate dueOn, LocalDate grantedOn) {}
