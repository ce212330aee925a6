package com.example.quartet.apisupport;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Our records say themselves which of their parts may be null; everything else is always
 * there.
 */
class NullableModelConverter implements ModelConverter {

	@Override
	public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
		if (!others.hasNext()) {
			return null;
		}
		Schema<?> schema = others.next().resolve(type, context, others);
		JavaType java = Json.mapper().constructType(type.getType());
		if (schema != null && java.isRecordType()) {
			Schema<?> model = (schema.get$ref() != null) ? defined(schema.get$ref(), context) : schema;
			for (RecordComponent part : java.getRawClass().getRecordComponents()) {
				complete(model, part);
			}
		}
		return schema;
	}

	private static Schema<?> defined(String reference, ModelConverterContext context) {
		return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
	}

	private static void complete(@Nullable Schema<?> model, RecordComponent part) {
		if (model == null || model.getProperties() == null || !model.getProperties().containsKey(part.getName())) {
			return;
		}
		if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
			if (model.getRequired() == null || !model.getRequired().contains(part.getName())) {
				model.addRequiredItem(part.getName());
			}
			return;
		}
		Schema<?> property = model.getProperties().get(part.getName());
		if (property.get$ref() != null) {
			Schema<?> none = new JsonSchema().types(Set.of("null"));
			model.getProperties().put(part.getName(), new JsonSchema().oneOf(List.of(property, none)));
		}
		else if (property.getTypes() != null) {
			property.addType("null");
		}
	}

}
