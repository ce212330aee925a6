package com.example.quartet.identitysupport.document;

import com.example.quartet.identitysupport.IdentityProperties;
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
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Says what the code cannot say about itself: where callers get a token, and how a
 * refusal looks.
 */
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
@ConditionalOnProperty("quartet.identity.api.document.title")
@EnableConfigurationProperties(ApiDocumentProperties.class)
@Import(WhatMayBeNull.class)
class ApiDocumentAutoConfiguration {

	private static final String SIGN_IN = "entra";

	static {
		// what a change may mention stands at its operation
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(ObjectNode.class);
	}

	@Bean
	OpenAPI openApi(IdentityProperties settings, ApiDocumentProperties document,
			@Value("${quartet.identity.api.client-id}") String clientId) {
		Scopes scopes = new Scopes();
		// by its id and not its address: else Entra takes it for another application's
		document.scopes().forEach((scope, use) -> scopes.addString(clientId + "/" + scope, use));
		OAuthFlow code = new OAuthFlow().authorizationUrl(settings.endpoint("authorize"))
			.tokenUrl(settings.endpoint("token"))
			.scopes(scopes);
		SecurityScheme signIn = new SecurityScheme().type(SecurityScheme.Type.OAUTH2)
			.flows(new OAuthFlows().authorizationCode(code));
		return new OpenAPI().info(new Info().title(document.title()).version("1").description(document.about()))
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
		return (document) -> document.getComponents().getSchemas().forEach((name, schema) -> {
			if (name.endsWith("Changes")) {
				schema.setRequired(null);
			}
		});
	}

}
