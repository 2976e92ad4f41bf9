package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;

/**
 * What the register says about a model.
 *
 * @param form one of {@link ModelWords#FORMS}; null where not said
 * @param host the unit that answers for it
 * @param ownerBody the owner where the register of bodies knows it; the name stands beside it
 */
public record ModelFacts(
        String code,
        String name,
        String level,
        @Nullable String form,
        SequencedSet<String> areaTypes,
        UnitId host,
        String ownerKind,
        @Nullable BodyId ownerBody,
        String ownerName) {

    public ReportingClass reportingClass() {
        return ReportingClass.of(level, areaTypes);
    }

    /** The same with its texts checked, or all that is wrong with them. */
    ModelFacts checked() {
        var wrong = new ArrayList<Refusal>();
        var checkedCode = text("code", code, 40, wrong);
        if (checkedCode.isEmpty() || checkedCode.chars().anyMatch(Character::isWhitespace)) {
            wrong.add(Refusal.of("code", "communitymodels.refusal.bad-code", 40));
        }
        var checkedName = text("name", name, 200, wrong);
        if (checkedName.isEmpty()) {
            wrong.add(Refusal.of("name", "communitymodels.refusal.missing-name"));
        }
        var checkedOwner = text("owner", ownerName, 200, wrong);
        if (checkedOwner.isEmpty()) {
            wrong.add(Refusal.of("owner", "communitymodels.refusal.missing-owner"));
        }
        known("level", level, ModelWords.LEVELS, wrong);
        known("ownerKind", ownerKind, ModelWords.OWNER_KINDS, wrong);
        if (form != null) {
            known("form", form, ModelWords.FORMS, wrong);
        }
        if (areaTypes.isEmpty()) {
            wrong.add(Refusal.of("areaTypes", "communitymodels.refusal.missing-area-type"));
        }
        areaTypes.forEach(it -> known("areaTypes", it, ModelWords.AREA_TYPES, wrong));
        Refusal.ifAny(wrong);
        return new ModelFacts(
                checkedCode,
                checkedName,
                level,
                form,
                areaTypes,
                host,
                ownerKind,
                ownerBody,
                checkedOwner);
    }

    private static String text(String field, String raw, int length, List<Refusal> wrong) {
        try {
            return FreeText.of(field, raw, length).value();
        } catch (Refusal refusal) {
            wrong.add(refusal);
            return "-";
        }
    }

    private static void known(String field, String code, List<String> codes, List<Refusal> wrong) {
        if (!codes.contains(code)) {
            wrong.add(
                    Refusal.of(
                            field,
                            "communitymodels.refusal.unknown-word",
                            code,
                            String.join(", ", codes)));
        }
    }
}
