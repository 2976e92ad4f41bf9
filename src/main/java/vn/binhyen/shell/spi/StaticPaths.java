package vn.binhyen.shell.spi;

import java.util.List;

/** Paths of stylesheets, scripts and icons, which everybody may fetch. */
public final class StaticPaths {

    /** Ant patterns; the files' URLs carry a hash of their content before the extension. */
    public static final List<String> OPEN =
            List.of("/*.css", "/*.js", "/*.svg", "/*.ico", "/webjars/**");

    private StaticPaths() {}
}
