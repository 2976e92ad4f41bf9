package vn.binhyen.campaigns;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.BodyId;

import java.time.LocalDate;

/**
 * Whether an obliged body has made its own plan.
 *
 * @param number of the paper; null while none is known
 */
public record OwnPlanView(
        BodyId body, String name, @Nullable String number, @Nullable LocalDate issuedOn) {}
