package vn.binhyen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the whole house: every module, one process, one database. */
@SpringBootApplication
@Modulithic(systemName = "Bình Yên", sharedModules = "shared")
public class BinhYenApplication {

    public static void main(String... args) {
        SpringApplication.run(BinhYenApplication.class, args);
    }
}
