package vn.binhyen.reporting.spi;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Bodies as far as reporting needs them. Implemented by the module that keeps them. */
public interface ObligedBodies {

    /** Those of the bodies that exist on that day. */
    List<ObligedBody> on(LocalDate day, Collection<BodyId> bodies);

    /** The body of a code, for files that name bodies by code. */
    List<ObligedBody> byCode(Collection<String> codes);

    /** A body, its code and name, and the unit it belongs to. */
    record ObligedBody(BodyId body, String code, String name, UnitId unit) {}
}
