package com.example.quartet.apisupport;

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
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingFilterBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Says what the code cannot say about itself: where callers get a token, and how a
 * refusal looks.
 */
@AutoConfiguration(after = TomcatServletWebServerAutoConfiguration.class)
@ConditionalOnProperty("quartet.api.document.title")
@EnableConfigurationProperties(ApiProperties.class)
class ApiDocumentAutoConfiguration {

	private static final String SIGN_IN_SCHEME = "entra";

	static {
		// what a change may mention stands at its operation
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(ObjectNode.class);
	}

	@Bean
	@ConditionalOnMissingBean
	OpenAPI openApi(IdentityProperties identity, ApiProperties api,
			@Value("${quartet.identity.api.client-id}") String clientId) {
		ApiProperties.Document document = api.document();
		Scopes scopes = new Scopes();
		// by its id and not its address: else Entra takes it for another application's
		document.scopes().forEach((scope, use) -> scopes.addString(clientId + "/" + scope, use));
		OAuthFlow code = new OAuthFlow().authorizationUrl(identity.endpoint("authorize"))
			.tokenUrl(identity.endpoint("token"))
			.scopes(scopes);
		SecurityScheme signIn = new SecurityScheme().type(SecurityScheme.Type.OAUTH2)
			.flows(new OAuthFlows().authorizationCode(code));
		return new OpenAPI().info(new Info().title(document.title()).version("1").description(document.about()))
			.components(new Components().addSecuritySchemes(SIGN_IN_SCHEME, signIn))
			.addSecurityItem(new SecurityRequirement().addList(SIGN_IN_SCHEME));
	}

	// springdoc takes its address from X-Forwarded-Host of any caller
	@Bean
	@ConditionalOnMissingFilterBean
	FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaderRemovingFilter() {
		ForwardedHeaderFilter filter = new ForwardedHeaderFilter();
		filter.setRemoveOnly(true);
		FilterRegistrationBean<ForwardedHeaderFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	@Bean
	@ConditionalOnMissingBean
	NullableModelConverter nullableModelConverter() {
		return new NullableModelConverter();
	}

	@Bean
	@ConditionalOnMissingBean(name = "refusalOperationCustomizer")
	OperationCustomizer refusalOperationCustomizer() {
		ApiResponse problem = new ApiResponse().description("A refusal, and what to change")
			.content(new Content().addMediaType("application/problem+json", new MediaType()));
		return (operation, method) -> {
			operation.getResponses().addApiResponse("4XX", problem);
			return operation;
		};
	}

	// several controllers have a method of one name, and generated clients would number
	// them
	@Bean
	@ConditionalOnMissingBean(name = "operationNameCustomizer")
	OperationCustomizer operationNameCustomizer() {
		return (operation, method) -> operation
			.operationId(StringUtils.uncapitalize(method.getBeanType().getSimpleName().replace("Controller", ""))
					+ StringUtils.capitalize(method.getMethod().getName()));
	}

	@Bean
	@ConditionalOnMissingBean(name = "mergePatchOpenApiCustomizer")
	OpenApiCustomizer mergePatchOpenApiCustomizer() {
		return (document) -> document.getComponents().getSchemas().forEach((name, schema) -> {
			if (name.endsWith("Changes")) {
				schema.setRequired(null);
			}
		});
	}

}
