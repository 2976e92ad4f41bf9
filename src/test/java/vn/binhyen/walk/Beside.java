package vn.binhyen.walk;

import java.util.UUID;

/** What routes are about that is made new for each asking, beside {@link Targets}. */
record Beside(World world, UUID commune) {

    static boolean knows(String path) {
        return path.contains("/models/{id}")
                || Commended.knows(path)
                || path.startsWith("/titles/{")
                || path.startsWith("/marks/{");
    }

    String path(String path) {
        if (Commended.knows(path)) {
            return new Commended(world, commune).path(path);
        }
        return path.contains("/models/{id}")
                ? new Modelled(world, commune).path(path)
                : new Titled(world, commune).path(path);
    }
}
