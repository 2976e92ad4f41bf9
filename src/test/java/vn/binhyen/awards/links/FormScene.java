package vn.binhyen.awards.links;

import org.springframework.security.core.context.SecurityContextHolder;

import vn.binhyen.awards.cycle.Appraisals;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.shared.Roles;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Schools of two communes, a cycle for them, and what officers do about it. */
record FormScene(
        CycleScene scene,
        CycleManagement management,
        CycleListing listing,
        FormLinks links,
        Appraisals appraisals) {

    /** A secondary and a primary school in X1, a secondary one in X2. */
    CycleId schools() {
        CycleScene.administrator();
        scene.units();
        scene.institution(TitleKind.SCHOOL, "T1", "X1", null, "lower_secondary");
        scene.institution(TitleKind.SCHOOL, "TH1", "X1", null, "primary");
        scene.institution(TitleKind.SCHOOL, "T2", "X2", null, "lower_secondary");
        return management.open(CycleScene.YEAR, TitleKind.SCHOOL, Purpose.TITLE);
    }

    UUID school(String code) {
        return scene.jdbc()
                .sql("select id from awards.institution where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }

    /** The secret in a link an officer of the province makes for the school. */
    String secret(CycleId cycle, String code) {
        CycleScene.administrator();
        var secret = links.make(cycle, school(code), null, null).secret();
        SecurityContextHolder.clearContext();
        return secret;
    }

    void sendBack(CycleId cycle, String code, String reason) {
        CycleScene.signIn(Roles.REVIEWER, scene.unit("38"));
        appraisals.sendBack(cycle, school(code), version(cycle, code), reason);
        SecurityContextHolder.clearContext();
    }

    void propose(CycleId cycle, String code) {
        CycleScene.signIn(Roles.REVIEWER, scene.unit("38"));
        appraisals.appraise(
                cycle,
                school(code),
                version(cycle, code),
                CycleScene.clean(listing.required(cycle).rules()),
                true);
        SecurityContextHolder.clearContext();
    }

    long version(CycleId cycle, String code) {
        return scene.version(cycle, school(code));
    }

    /** Every criterion an institution may answer, as met, in fields and values by turns. */
    String[] met(CycleId cycle) {
        var fields = new ArrayList<String>();
        CycleScene.met(listing.required(cycle).rules())
                .forEach((code, answer) -> {
                    if (answer.met() != null) {
                        fields.addAll(List.of("a-" + code, "yes"));
                    } else {
                        fields.addAll(List.of("a-" + code, String.valueOf(answer.number())));
                        if (answer.base() != null) {
                            fields.addAll(List.of("b-" + code, String.valueOf(answer.base())));
                        }
                    }
                });
        return fields.toArray(String[]::new);
    }

    /** The criteria an institution may see. */
    List<String> open(CycleId cycle) {
        return List.copyOf(CycleScene.met(listing.required(cycle).rules()).keySet());
    }

    /** Minutes of yesterday with that number, in fields and values by turns. */
    static String[] minutes(String number) {
        var day = CycleScene.TODAY.minusDays(1);
        return new String[] {
            "minutesNumber",
            number,
            "minutesDate",
            "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
            "present",
            "40",
            "inFavour",
            "39"
        };
    }
}
