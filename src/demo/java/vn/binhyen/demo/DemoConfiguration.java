package vn.binhyen.demo;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

import vn.binhyen.access.spi.SignInHint;
import vn.binhyen.shell.spi.MessageBundle;
import vn.binhyen.shell.spi.PageNotice;

/** Says on every page that the province does not exist, and at the door who may be tried. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@Import(DemoConfiguration.Hints.class)
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock();
    }

    @Bean
    MessageBundle demoTexts() {
        return new MessageBundle("demo/messages");
    }

    @Bean
    PageNotice demoNotice() {
        return new PageNotice("demo.notice");
    }

    /** A hint on the sign-in page for each account that may be tried, in the file's order. */
    static class Hints implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            var password = environment.getRequiredProperty("demo.password");
            var rows = Table.read("accounts");
            for (var index = 0; index < rows.size(); index++) {
                var row = rows.get(index);
                var order = index;
                var hint =
                        new SignInHint(
                                row.cell("login"), password, row.cell("hint"), row.cell("post"));
                registry.registerBean(
                        "demoHint" + index,
                        SignInHint.class,
                        it -> it.order(order).supplier(context -> hint));
            }
        }
    }
}
