package com.example.quartet.daemonclient.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A value that this Java cannot read, such as a time zone it does not know, is taken as
 * missing, so that it costs one record and not the page it came on.
 */
@Configuration(proxyBeanMethods = false)
class UnreadableValues {

	@Bean
	JsonMapperBuilderCustomizer unreadableValuesAreMissing() {
		return (mapper) -> mapper.addHandler(new DeserializationProblemHandler() {

			@Override
			public @Nullable Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value,
					String reason) {
				return null;
			}

			@Override
			public @Nullable Object handleUnexpectedToken(DeserializationContext context, JavaType type,
					JsonToken token, JsonParser json, @Nullable String message) {
				json.skipChildren();
				return null;
			}

			@Override
			public @Nullable Object handleMissingInstantiator(DeserializationContext context, Class<?> type,
					ValueInstantiator instantiator, JsonParser json, @Nullable String message) {
				json.skipChildren();
				return null;
			}

		});
	}

}
