package com.example.quartet.webapp.api;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Takes a date that cannot be read as missing, so that it costs one field and not the
 * page it is on.
 */
class ReadableDateDeserializer extends StdScalarDeserializer<LocalDate> {

	ReadableDateDeserializer() {
		super(LocalDate.class);
	}

	@Override
	public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) {
		if (!json.hasToken(JsonToken.VALUE_STRING)) {
			return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
		}
		try {
			return LocalDate.parse(json.getString());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
