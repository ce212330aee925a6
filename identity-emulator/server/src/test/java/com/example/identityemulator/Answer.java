package com.example.identityemulator;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/**
 * What the emulator sent, as a person or a program would look at it.
 */
public record Answer(MvcTestResult result) {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	public int status() {
		return this.result.getResponse().getStatus();
	}

	public String text() {
		try {
			return this.result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public String header(String name) {
		return this.result.getResponse().getHeader(name);
	}

	public String location() {
		return this.result.getResponse().getRedirectedUrl();
	}

	public Map<String, Object> json() {
		return JsonMapper.shared().readValue(text(), Map.class);
	}

	public String json(String name) {
		return (String) json().get(name);
	}

	/** The hidden fields of a page: a form_post answer, or a flow. */
	public Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher matcher = HIDDEN.matcher(text());
		while (matcher.find()) {
			fields.put(matcher.group(1), HtmlUtils.htmlUnescape(matcher.group(2)));
		}
		return fields;
	}

	/** The parameters of an answer that came by query or by fragment. */
	public Map<String, String> parameters() {
		URI uri = URI.create(location());
		String encoded = (uri.getRawQuery() != null) ? uri.getRawQuery() : uri.getRawFragment();
		Map<String, String> parameters = new LinkedHashMap<>();
		for (Map.Entry<String, List<String>> entry : URLUtils.parseParameters(encoded).entrySet()) {
			parameters.put(entry.getKey(), entry.getValue().get(0));
		}
		return parameters;
	}

	public static JWTClaimsSet claims(String token) {
		try {
			return SignedJWT.parse(token).getJWTClaimsSet();
		}
		catch (ParseException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
