package vn.binhyen.territory.web;

import vn.binhyen.territory.UnitView;

import java.util.List;

/**
 * A unit in the tree.
 *
 * @param children how many units lie directly below
 * @param loaded those shown already; empty until somebody opens the unit
 */
record UnitNode(UnitView unit, long children, List<UnitNode> loaded) {

    public boolean isOpen() {
        return !loaded.isEmpty();
    }
}
