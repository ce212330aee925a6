package com.example.quartet.todoapi.problems;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A number is no text, and a list is no date: a caller who mixes them up learns it now,
 * not from the data later.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

	@Bean
	JsonMapperBuilderCustomizer onlyTextIsText() {
		return (json) -> json.withCoercionConfig(LogicalType.Textual, (text) -> {
			text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
			text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
			text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
		});
	}

	@Bean
	JsonMapperBuilderCustomizer onlyTextIsADate() {
		return (json) -> json.addModule(new SimpleModule("dates").addDeserializer(LocalDate.class, new WrittenDate()));
	}

	/**
	 * Reads 2026-11-21, and not [2026, 11, 21].
	 */
	private static class WrittenDate extends StdScalarDeserializer<LocalDate> {

		WrittenDate() {
			super(LocalDate.class);
		}

		@Override
		public LocalDate deserialize(JsonParser json, DeserializationContext context) {
			if (!json.hasToken(JsonToken.VALUE_STRING)) {
				return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
			}
			try {
				return LocalDate.parse(json.getString());
			}
			catch (DateTimeParseException ex) {
				return (LocalDate) context.handleWeirdStringValue(LocalDate.class, json.getString(), "no date");
			}
		}

	}

}
