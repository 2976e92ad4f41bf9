package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Define a form of award, or define it anew. */
public record DefineAwardForm(
        String code,
        String name,
        Level level,
        Organ organ,
        String decidingPost,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean toConfirm,
        int proposalDays,
        boolean proposalDaysToConfirm) {

    private static final int LONGEST = 120;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_PROPOSAL = 366;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,39}");

    public DefineAwardForm {
        var wrong = new ArrayList<Refusal>();
        code = code.strip();
        if (!CODE.matcher(code).matches()) {
            wrong.add(Refusal.of("code", "commendations.refusal.bad-code"));
        }
        name = required("name", name, LONGEST, wrong);
        decidingPost = required("decidingPost", decidingPost, LONGEST, wrong);
        source = required("source", source, LONGEST_SOURCE, wrong);
        if (proposalDays < 1 || proposalDays > LONGEST_PROPOSAL) {
            wrong.add(
                    Refusal.of(
                            "proposalDays",
                            "commendations.refusal.proposal-days",
                            LONGEST_PROPOSAL));
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            wrong.add(Refusal.of("validTo", "commendations.refusal.ends-before-it-begins"));
        }
        Refusal.ifAny(wrong);
    }

    private static String required(String field, String raw, int longest, List<Refusal> wrong) {
        try {
            var text = FreeText.of(field, raw, longest).value().strip();
            if (text.isEmpty()) {
                wrong.add(Refusal.of(field, "commendations.refusal.empty." + field));
            }
            return text;
        } catch (Refusal refusal) {
            wrong.add(refusal);
            return raw;
        }
    }

    /** Whether it says the same, its end, its deadline and its confirmations apart. */
    boolean sameBut(
            String itsName,
            Level itsLevel,
            Organ itsOrgan,
            String itsPost,
            LocalDate from,
            String itsSource) {
        return name.equals(itsName)
                && level == itsLevel
                && organ == itsOrgan
                && decidingPost.equals(itsPost)
                && validFrom.equals(from)
                && source.equals(itsSource);
    }
}
