package vn.binhyen.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A planted route that does not say who may. */
@Controller
class UnspokenRoute {

    @GetMapping("/test/unspoken")
    @ResponseBody
    String page() {
        return "open to nobody";
    }
}
