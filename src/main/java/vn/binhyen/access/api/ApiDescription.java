package vn.binhyen.access.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Head of the description at {@code /v3/api-docs}: what it is and how to sign in. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        var http = new SecurityScheme().type(SecurityScheme.Type.HTTP);
        var bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP);
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Bình Yên")
                                .version("v1")
                                .description(
                                        "HTTP Basic with an account, or Bearer with a personal"
                                                + " token. Errors are RFC 9457 problem details."))
                .components(
                        new Components()
                                .addSecuritySchemes("basic", http.scheme("basic"))
                                .addSecuritySchemes("token", bearer.scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
