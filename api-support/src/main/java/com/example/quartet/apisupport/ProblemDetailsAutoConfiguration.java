package com.example.quartet.apisupport;

import javax.sql.DataSource;

import jakarta.validation.Validator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Both APIs refuse alike, at whichever stage a request turns out to be wrong: in Tomcat,
 * in the firewall, in the JSON parser or in a controller.
 */
@AutoConfiguration(before = { WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class })
class ProblemDetailsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(ResponseEntityExceptionHandler.class)
	ProblemDetailExceptionHandler problemDetailExceptionHandler(ObjectProvider<DataSource> databases,
			PendingMigrations pendingMigrations) {
		return new ProblemDetailExceptionHandler(new ConnectionPoolReset(databases), pendingMigrations);
	}

	@Bean
	@ConditionalOnMissingBean
	PendingMigrations pendingMigrations() {
		return new PendingMigrations();
	}

	@Bean
	@ConditionalOnMissingBean(ErrorController.class)
	ProblemErrorController problemErrorController() {
		return new ProblemErrorController();
	}

	@Bean
	@ConditionalOnMissingBean(RequestRejectedHandler.class)
	ProblemRequestRejectedHandler problemRequestRejectedHandler(JsonMapper json) {
		return new ProblemRequestRejectedHandler(json);
	}

	@Bean
	@ConditionalOnMissingBean
	TomcatProblemCustomizer tomcatProblemCustomizer() {
		return new TomcatProblemCustomizer();
	}

	@Bean
	@ConditionalOnMissingBean
	MergePatch mergePatch(JsonMapper json, Validator validator) {
		return new MergePatch(json, validator);
	}

}
