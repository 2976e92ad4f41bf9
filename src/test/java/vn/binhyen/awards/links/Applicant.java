package vn.binhyen.awards.links;

import org.springframework.mock.web.MockHttpServletResponse;

import vn.binhyen.access.links.FormVisitor;
import vn.binhyen.awards.cycle.CycleId;

/** A school at work with its link. */
record Applicant(FormScene scene, CycleId cycle, String code, String secret, FormVisitor visitor) {

    MockHttpServletResponse register() {
        return visitor.send(secret + "/register", "");
    }

    MockHttpServletResponse assess() {
        return visitor.send(secret + "/assess", String.valueOf(version()), scene.met(cycle));
    }

    MockHttpServletResponse submit(String number) {
        return visitor.send(
                secret + "/minutes", String.valueOf(version()), FormScene.minutes(number));
    }

    void handIn() {
        register();
        assess();
        if (submit("12/BB").getStatus() != 302) {
            throw new AssertionError("not handed in");
        }
    }

    String page() {
        return FormVisitor.text(visitor.open(secret));
    }

    String receipt() {
        return FormVisitor.text(visitor.get("/recognition-forms/" + secret + "/receipt"));
    }

    long version() {
        return scene.version(cycle, code);
    }

    String stage() {
        return scene.scene().stage(cycle, scene.school(code));
    }
}
