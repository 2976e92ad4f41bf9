package vn.binhyen.organisation.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.organisation.BodyView;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;

import java.util.List;

/** A member body chosen from the list of today's. */
final class MemberChoice {

    private MemberChoice() {}

    static BodyId of(
            List<BodyView> members, String field, @Nullable String chosen, String refusal) {
        return members.stream()
                .map(BodyView::id)
                .filter(it -> it.toString().equals(Typed.text(chosen)))
                .findFirst()
                .orElseThrow(() -> Refusal.of(field, refusal));
    }
}
