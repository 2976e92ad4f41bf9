package vn.binhyen.territory;

import vn.binhyen.shared.UnitId;

import java.util.ArrayList;
import java.util.List;

/** Writes down where a figure was carried to. */
final class Carrying implements SuccessionPaths.Carried<UnitId> {

    final List<Value> values = new ArrayList<>();
    final List<UnitId> unknown = new ArrayList<>();

    @Override
    public void add(UnitId line, long value) {
        values.add(new Value(line, value));
    }

    @Override
    public void unknown(UnitId line, SuccessionPaths.Step split) {
        unknown.add(line);
    }

    record Value(UnitId unit, long value) {}
}
