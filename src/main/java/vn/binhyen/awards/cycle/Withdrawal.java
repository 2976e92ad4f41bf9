package vn.binhyen.awards.cycle;

import java.time.LocalDate;

/** That and why a registration was taken back, as the object itself is told. */
public record Withdrawal(LocalDate on, String reason) {}
