package com.example.quartet.apisupport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A team replaces any bean of the three libraries by declaring its own.
 */
class ReplacedBeansTests {

	private static final List<String> LIBRARIES = List.of("com.example.quartet.apisupport.",
			"com.example.quartet.identitysupport.", "com.example.quartet.servicesupport.");

	private static final Set<String> KNOWN_BY_NAME = Set.of("bulkheadGroupConfigurer", "corsConfigurationSource",
			"forwardedHeaderRemovingFilter", "httpVersionCustomizer", "localhostWithoutHsts",
			"mergePatchOpenApiCustomizer", "migrationsHealthIndicator", "operationNameCustomizer", "plainHttpCheck",
			"plainHttpProviderCheck", "proxyCustomizer", "refusalCustomizer", "refusalOperationCustomizer",
			"requestHeadersCustomizer", "requestedScopesCheck", "slowBodyCustomizer", "strictTextCustomizer",
			"strictTimeCustomizer");

	private final WebApplicationContextRunner application = new WebApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withInitializer((context) -> context.getBeanFactory().setConversionService(new ApplicationConversionService()))
		.withUserConfiguration(Application.class)
		.withPropertyValues("spring.config.import=classpath:api.yml", "spring.application.name=sample",
				"spring.flyway.enabled=false", "spring.datasource.url=jdbc:h2:mem:replaced",
				"quartet.api.document.title=Sample", "quartet.identity.check-metadata=true",
				"quartet.identity.api.client-id=80810000-0000-4000-8000-000000000002",
				"quartet.identity.api.applications-by=list",
				"quartet.identity.client.id=80810000-0000-4000-8000-000000000002",
				"quartet.identity.client.authentication-method=private_key_jwt",
				"quartet.identity.client.certificate=../registrations/certificates/daemon-client.p12",
				"quartet.identity.client.certificate-password=for-the-emulator-alone");

	@Test
	void everyBeanOfTheLibrariesGivesWayToOneOfTheTeam() {
		this.application.run((context) -> {
			Map<String, ResolvableType> beans = ofTheLibraries(context.getSourceApplicationContext());
			assertThat(beans).containsKeys("tenantIssuerValidator", "jwtDecoder", "providerKeySource",
					"onBehalfOfRequests", "certificateExpiry", "problemErrorController", "openApi", "mergePatch",
					"jdbcDialect", "retryingMigrationStrategy", "migrationsHealthIndicator");
			beans.forEach((name, type) -> replace(name, type, context.getBean(name)));
		});
	}

	private void replace(String name, ResolvableType type, Object bean) {
		RootBeanDefinition own = new RootBeanDefinition();
		own.setTargetType(type);
		own.setInstanceSupplier(() -> bean);
		String nameOfOwn = KNOWN_BY_NAME.contains(name) ? name : "ofTheTeam";
		this.application
			.withInitializer((context) -> ((GenericApplicationContext) context).registerBeanDefinition(nameOfOwn, own))
			.run((context) -> {
				assertThat(context).as(name).hasNotFailed();
				assertThat(ofTheLibraries(context.getSourceApplicationContext())).doesNotContainKey(name);
			});
	}

	private static Map<String, ResolvableType> ofTheLibraries(ConfigurableApplicationContext context) {
		Map<String, ResolvableType> beans = new TreeMap<>();
		for (String name : context.getBeanDefinitionNames()) {
			BeanDefinition definition = context.getBeanFactory().getMergedBeanDefinition(name);
			String factory = definition.getFactoryBeanName();
			if (factory != null && LIBRARIES.stream().anyMatch(factory::startsWith) && !factory.contains(".flows.")) {
				beans.put(name, definition.getResolvableType());
			}
		}
		return beans;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
