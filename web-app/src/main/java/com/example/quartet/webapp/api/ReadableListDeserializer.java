package com.example.quartet.webapp.api;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.type.TypeFactory;

/**
 * Leaves out an element that cannot be read, so that it costs one line and not the page
 * it is on.
 */
class ReadableListDeserializer extends StdDeserializer<List<?>> {

	private static final Logger log = LoggerFactory.getLogger(ReadableListDeserializer.class);

	private final JavaType element;

	ReadableListDeserializer() {
		this(TypeFactory.unknownType());
	}

	private ReadableListDeserializer(JavaType element) {
		super(List.class);
		this.element = element;
	}

	@Override
	public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
		return (property != null) ? new ReadableListDeserializer(property.getType().getContentType()) : this;
	}

	@Override
	public @Nullable List<?> deserialize(JsonParser json, DeserializationContext context) {
		if (!json.isExpectedStartArrayToken()) {
			return (List<?>) context.handleUnexpectedToken(List.class, json);
		}
		List<Object> elements = new ArrayList<>();
		while (json.nextToken() != JsonToken.END_ARRAY) {
			Object read = read(context.readTree(json), context);
			if (read != null) {
				elements.add(read);
			}
		}
		return elements;
	}

	private @Nullable Object read(JsonNode value, DeserializationContext context) {
		try {
			return context.readTreeAsValue(value, this.element);
		}
		catch (DatabindException ex) {
			log.warn("A {} of an answer cannot be read, so it is left out: {}",
					this.element.getRawClass().getSimpleName(), ex.getPathReference());
			return null;
		}
	}

}
