package com.example.quartet.todoapi.document;

import com.example.quartet.identitysupport.IdentitySettings;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says what the code cannot say about itself: where callers get a token, and how a
 * refusal looks.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

	private static final String SIGN_IN = "entra";

	@Bean
	OpenAPI openApi(IdentitySettings settings, @Value("${identity.api.client-id}") String clientId) {
		// by its id and not its address: else Entra takes it for another application's
		OAuthFlow code = new OAuthFlow().authorizationUrl(settings.endpoint("authorize"))
			.tokenUrl(settings.endpoint("token"))
			.scopes(new Scopes().addString(clientId + "/Todo.Read", "See your to-dos")
				.addString(clientId + "/Todo.ReadWrite", "See, add, change and delete your to-dos"));
		SecurityScheme signIn = new SecurityScheme().type(SecurityScheme.Type.OAUTH2)
			.flows(new OAuthFlows().authorizationCode(code));
		return new OpenAPI()
			.info(new Info().title("Quartet to-dos").version("1").description("To-dos and the reminders about them."))
			.components(new Components().addSecuritySchemes(SIGN_IN, signIn))
			.addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
	}

	@Bean
	OperationCustomizer refusals() {
		ApiResponse problem = new ApiResponse().description("A refusal, and what to change")
			.content(new Content().addMediaType("application/problem+json", new MediaType()));
		return (operation, method) -> {
			operation.getResponses().addApiResponse("4XX", problem);
			return operation;
		};
	}

	@Bean
	OpenApiCustomizer changesMentionWhatTheyLike() {
		return (document) -> document.getComponents().getSchemas().get("TodoChanges").setRequired(null);
	}

}
