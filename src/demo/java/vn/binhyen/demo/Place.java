package vn.binhyen.demo;

import vn.binhyen.access.Officer;

import java.util.UUID;

/**
 * A commune, district or body that reports, with its post.
 *
 * @param who commune, district or body, as the files say
 * @param size households against 2,000
 */
record Place(UUID id, String who, String code, double size, Officer reporter) {}
