package com.example.identityemulator.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.example.identityemulator.protocol.ReplyAddress;
import com.nimbusds.oauth2.sdk.ResponseMode;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/**
 * Carries an answer to the application by query, by fragment, or by a form that posts
 * itself.
 */
@Component
public class AuthorizationResponses {

	private final PageRenderer pages;

	AuthorizationResponses(PageRenderer pages) {
		this.pages = pages;
	}

	/**
	 * From here on, an error in this request is answered to the application.
	 */
	public static void answerErrorsTo(ReplyAddress address, HttpServletRequest request) {
		request.setAttribute(ReplyAddress.class.getName(), address);
	}

	static @Nullable ReplyAddress addressOfErrors(HttpServletRequest request) {
		return (ReplyAddress) request.getAttribute(ReplyAddress.class.getName());
	}

	public ModelAndView reply(ReplyAddress address, Map<String, String> answer) {
		Map<String, String> parameters = new LinkedHashMap<>(answer);
		if (address.state() != null) {
			parameters.put("state", address.state());
		}
		if (address.mode().equals(ResponseMode.FORM_POST)) {
			return this.pages.formPage("form-post",
					Map.of("action", address.redirectUri(), "parameters", parameters, "languages", false),
					address.origin());
		}
		String uri = address.redirectUri();
		String separator = address.mode().equals(ResponseMode.FRAGMENT) ? "#" : uri.contains("?") ? "&" : "?";
		return redirect(uri + separator + encode(parameters));
	}

	public ModelAndView redirect(String uri) {
		// an address of ours begins with the folder of the public address
		RedirectView redirect = new RedirectView(uri, true);
		redirect.setExpandUriTemplateVariables(false);
		redirect.setHttp10Compatible(true); // 302 for every client
		return new ModelAndView(redirect);
	}

	public static String encode(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "="
					+ UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
