package com.example.identityemulator.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.protocol.AadstsException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An error as the platform words it: the ids stand in the description too, because that
 * is what people copy.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErrorBody(String error, @JsonProperty("error_description") String description,
		@JsonProperty("error_codes") List<Integer> codes, String timestamp, @JsonProperty("trace_id") String traceId,
		@JsonProperty("correlation_id") String correlationId, @JsonProperty("error_uri") String uri,
		@Nullable String suberror, @Nullable String claims) {

	public static ErrorBody of(AadstsException refusal, RequestIds ids, String publicUrl, boolean lines) {
		String description = String.join(lines ? "\r\n" : " ", refusal.getMessage(), "Trace ID: " + ids.trace(),
				"Correlation ID: " + ids.correlation(), "Timestamp: " + ids.timestamp());
		return new ErrorBody(refusal.oauth(), description, List.of(refusal.number()), ids.timestamp(),
				ids.trace().toString(), ids.correlation().toString(), publicUrl + "/error?code=" + refusal.number(),
				refusal.suberror(), refusal.claims());
	}

	/**
	 * The part that goes back through the browser.
	 */
	public Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("error", this.error);
		parameters.put("error_description", this.description);
		parameters.put("error_uri", this.uri);
		if (this.suberror != null) {
			parameters.put("error_subcode", this.suberror);
		}
		if (this.claims != null) {
			parameters.put("claims", this.claims);
		}
		return parameters;
	}

}
