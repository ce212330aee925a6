package com.example.quartet.identitysupport.problems;

import jakarta.validation.Validator;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Both APIs refuse alike, wherever on its way through them a request turns out to be
 * wrong.
 */
@AutoConfiguration(before = { WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class })
@ConditionalOnClass({ WebMvcAutoConfiguration.class, Validator.class })
@ConditionalOnProperty("quartet.identity.api.client-id")
@Import({ Problems.class, StrictJson.class, MergePatch.class, UnfitAddress.class, LastResort.class,
		UnreadRequests.class })
class ProblemsAutoConfiguration {

}
