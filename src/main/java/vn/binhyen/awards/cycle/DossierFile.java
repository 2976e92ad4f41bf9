package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.standards.Assessment;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.awards.standards.Step;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file of an object as one officer sees it.
 *
 * @param mayKeep the officer assesses it and hands it in
 * @param mayDecide the officer appraises it and sees what is sensitive
 * @param own it is the officer's own, who therefore does not decide
 * @param withdrawal why the registration was taken back; null where none was
 * @param posts which post brought it to a stage, where an account did
 */
public record DossierFile(
        Cycle cycle,
        ObjectPlace place,
        Optional<DossierView> dossier,
        List<Line> lines,
        Assessment assessment,
        boolean mayKeep,
        boolean mayDecide,
        boolean own,
        @Nullable Withdrawal withdrawal,
        Map<Stage, String> posts) {

    /** Lines the unit answers. */
    public List<Line> plain() {
        return lines.stream().filter(it -> !it.criterion().sensitive()).toList();
    }

    /** Lines those answer who decide. */
    public List<Line> sensitive() {
        return lines.stream().filter(it -> it.criterion().sensitive()).toList();
    }

    /** The post whose account took that step; null where it is open or no account took it. */
    public @Nullable String postOf(Step step) {
        return posts.get(
                switch (step) {
                    case REGISTER -> Stage.REGISTERED;
                    case ASSESS -> Stage.ASSESSED;
                    case VOTE -> Stage.SUBMITTED;
                    case APPRAISE -> Stage.APPRAISED;
                    case DECIDE -> Stage.DECIDED;
                });
    }

    /** The post that sent it back. */
    public @Nullable String returnedBy() {
        return posts.get(Stage.RETURNED);
    }

    public boolean at(Stage stage) {
        return dossier.filter(it -> it.stage() == stage).isPresent();
    }

    /** Whether the institution registered itself and nothing more was done since. */
    public boolean untouchedByItself() {
        return at(Stage.REGISTERED) && dossier.filter(DossierView::registeredItself).isPresent();
    }

    public boolean withUnit() {
        return dossier.filter(it -> it.stage().withUnit()).isPresent();
    }

    public boolean toAppraise() {
        return at(Stage.SUBMITTED) || at(Stage.APPRAISED);
    }

    /**
     * A criterion, what was answered and what the system knows.
     *
     * @param kept null where nobody has answered, or the officer may not see it
     * @param proposal null where the system knows nothing
     * @param lack why it is not met; null where it is, or nobody has answered
     */
    public record Line(
            Criterion criterion,
            @Nullable KeptAnswer kept,
            @Nullable Proposal proposal,
            Assessment.@Nullable Lack lack) {

        public boolean met() {
            return kept != null && lack == null;
        }
    }
}
