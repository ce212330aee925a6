package com.example.quartet.apisupport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * A number is no text, and a list is no date: a caller who mixes them up learns it now,
 * not from the data later.
 */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
class StrictJsonAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "strictTextCustomizer")
	JsonMapperBuilderCustomizer strictTextCustomizer() {
		return (json) -> json.withCoercionConfig(LogicalType.Textual, (text) -> {
			text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
			text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
			text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
		});
	}

	@Bean
	@ConditionalOnMissingBean(name = "strictTimeCustomizer")
	JsonMapperBuilderCustomizer strictTimeCustomizer() {
		return (json) -> json.addModule(new SimpleModule("times")
			.addDeserializer(LocalDate.class, new TextDeserializer<>(LocalDate.class, LocalDate::parse))
			.addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, Instant::parse)));
	}

	/**
	 * Reads 2026-11-21, and not [2026, 11, 21].
	 *
	 * @param <T> what is written
	 */
	private static class TextDeserializer<T> extends StdScalarDeserializer<T> {

		private final Class<T> type;

		private final transient Function<String, T> parser;

		TextDeserializer(Class<T> type, Function<String, T> parser) {
			super(type);
			this.type = type;
			this.parser = parser;
		}

		@Override
		public T deserialize(JsonParser json, DeserializationContext context) {
			if (!json.hasToken(JsonToken.VALUE_STRING)) {
				return this.type.cast(context.handleUnexpectedToken(this.type, json));
			}
			try {
				return this.parser.apply(json.getString());
			}
			catch (DateTimeParseException ex) {
				return this.type.cast(context.handleWeirdStringValue(this.type, json.getString(), "not written so"));
			}
		}

	}

}
