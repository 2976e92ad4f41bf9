package vn.binhyen.territory;

/** How many units of a type a tier has on a day. */
public record UnitCount(String tier, String type, long number) {}
