/** The catalogue, the board, the page of a model and its forms. */
@NullMarked
package vn.binhyen.communitymodels.web;

import org.jspecify.annotations.NullMarked;
