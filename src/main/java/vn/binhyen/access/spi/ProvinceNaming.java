package vn.binhyen.access.spi;

/** Names the province this deployment serves. Implemented by territory. */
public interface ProvinceNaming {

    /**
     * Registers the province's unit, valid without beginning; does nothing where a province is
     * there already.
     *
     * @param code the official code, e.g. {@code 38}
     * @param name the full name with its type, e.g. "Tỉnh Thanh Hóa"
     */
    void name(String code, String name);
}
