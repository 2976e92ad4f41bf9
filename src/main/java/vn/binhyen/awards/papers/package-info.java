/**
 * The papers of recognitions and commendations: submission letter (tờ trình), minutes (biên bản),
 * decision (quyết định) with its lists, and certificates, in the layout of Decree 30/2020/NĐ-CP.
 *
 * <p>Reads all of awards and is read by no other package of it. What is issued is frozen; what
 * changes later is a list of corrections. Start reading at {@link
 * vn.binhyen.awards.papers.CommendationPapers}.
 */
@NamedInterface("papers")
@NullMarked
package vn.binhyen.awards.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
