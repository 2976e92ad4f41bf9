package vn.binhyen.reporting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Import files of a province as it was in 2018: the units of Thanh Hóa from the file where it is,
 * else a register of the same size; 23 departments and mass organisations; an account for a post.
 */
final class RegisterOf2018 {

    private static final Path FILE = Path.of("../shared/data/thanh-hoa-2018.csv");

    private static final Logger LOG = LoggerFactory.getLogger(RegisterOf2018.class);

    private RegisterOf2018() {}

    static byte[] units() throws IOException {
        if (Files.isRegularFile(FILE)) {
            return Files.readAllBytes(FILE);
        }
        LOG.warn("{} is not there: using a register of the same size made on the spot", FILE);
        var file = new StringBuilder("level,code,name,type,parent_code\n");
        for (int d = 1; d <= 27; d++) {
            file.append("district,D%d,Huyện số %d,Huyện,38\n".formatted(d, d));
        }
        for (int c = 1; c <= 635; c++) {
            file.append("commune,C%d,Xã số %d,Xã,D%d\n".formatted(c, c, c % 27 + 1));
        }
        return bytes(file);
    }

    static byte[] bodies() {
        var file = new StringBuilder("kind,unit_code,code,name,established_on\n");
        for (int n = 1; n <= 23; n++) {
            file.append("member_body,38,SN%d,Sở số %d,2000-01-01\n".formatted(n, n));
        }
        return bytes(file);
    }

    /** An account for the reporter of a unit and one for the desk above it. */
    static byte[] accounts(String reporterOf, String reviewerOf) {
        return bytes(
                new StringBuilder("login,post,unit_code,role\n")
                        .append("can-bo-xa,Cán bộ tổng hợp,%s,REPORTER\n".formatted(reporterOf))
                        .append(
                                "can-bo-huyen,Cán bộ tiếp nhận,%s,REVIEWER\n"
                                        .formatted(reviewerOf)));
    }

    private static byte[] bytes(StringBuilder file) {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
