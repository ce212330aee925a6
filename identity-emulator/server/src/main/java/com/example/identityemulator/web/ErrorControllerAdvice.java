package com.example.identityemulator.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.journal.Journal;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.ReplyAddress;
import com.example.identityemulator.state.StateFileException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The one place that writes errors: to the application if its address is trusted, else as
 * JSON to programs and as a page to people.
 */
@ControllerAdvice
class ErrorControllerAdvice {

	private static final Logger log = LoggerFactory.getLogger(ErrorControllerAdvice.class);

	/** These stay on our own page: going back would only lead here again. */
	private static final Set<AadstsError> NEVER_ANSWERED = EnumSet.of(AadstsError.NOT_ASSIGNED, AadstsError.FLOW_LOST,
			AadstsError.USER_NOT_IN_TENANT, AadstsError.BLOCKED_BY_POLICY, AadstsError.DEVICE_NOT_KNOWN,
			AadstsError.DEVICE_NOT_COMPLIANT);

	private final EmulatorProperties settings;

	private final PublicAddresses addresses;

	private final AuthorizationResponses replies;

	private final PageRenderer pages;

	private final PageTexts texts;

	private final RegisteredAddresses registered;

	ErrorControllerAdvice(EmulatorProperties settings, PublicAddresses addresses, AuthorizationResponses replies,
			PageRenderer pages, PageTexts texts, RegisteredAddresses registered) {
		this.settings = settings;
		this.addresses = addresses;
		this.replies = replies;
		this.pages = pages;
		this.texts = texts;
		this.registered = registered;
	}

	@ExceptionHandler
	Object refuse(AadstsException refusal, HandlerMethod handler, HttpServletRequest request,
			HttpServletResponse response) {
		RequestIds ids = RequestIdsFilter.of(request);
		ErrorBody body = ErrorBody.of(refusal, ids, this.addresses.url(""), this.settings.errorLines());
		log.info("Refused: {}, client {}, correlation id {}", printable(refusal.getMessage()),
				printable(Objects.requireNonNullElse(request.getParameter("client_id"), "not named")),
				ids.correlation());
		Journal.note("Refused: " + refusal.getMessage());
		ReplyAddress address = AuthorizationResponses.addressOfErrors(request);
		if (address != null && (isAnswered(refusal) || isSilent(refusal))) {
			return this.replies.reply(address, answer(body, address));
		}
		if (handler.getBeanType().isAnnotationPresent(RestController.class)) {
			// also to a caller who asked for something else
			return ResponseEntity.status(refusal.status())
				.cacheControl(CacheControl.noStore())
				.header(HttpHeaders.PRAGMA, "no-cache")
				.contentType(MediaType.APPLICATION_JSON)
				.body(body);
		}
		return page(refusal, ids, request, response);
	}

	private static boolean isAnswered(AadstsException refusal) {
		return refusal.error() == null || !NEVER_ANSWERED.contains(refusal.error());
	}

	/**
	 * Where no page may be shown, an application learns of a policy, too.
	 */
	private boolean isSilent(AadstsException refusal) {
		return refusal.claims() != null && refusal.oauth().equals("interaction_required");
	}

	@ExceptionHandler({ NoHandlerFoundException.class, NoResourceFoundException.class })
	Object notFound(HttpServletResponse response) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		return this.pages.page("not-found", Map.of());
	}

	@ExceptionHandler
	Object refuseMethod(HttpRequestMethodNotSupportedException problem, HttpServletRequest request,
			HttpServletResponse response) {
		AadstsException refusal = new AadstsException(AadstsError.METHOD_NOT_ALLOWED,
				String.join(", ", problem.getSupportedMethods()), problem.getMethod());
		return page(refusal, RequestIdsFilter.of(request), request, response);
	}

	@ExceptionHandler
	Object refuseValue(MethodArgumentTypeMismatchException problem, HandlerMethod handler, HttpServletRequest request,
			HttpServletResponse response) {
		return refuse(new AadstsException(AadstsError.UNSUPPORTED_VALUE, problem.getName()), handler, request,
				response);
	}

	@ExceptionHandler
	Object refuseBody(HttpMessageNotReadableException problem, HandlerMethod handler, HttpServletRequest request,
			HttpServletResponse response) {
		return refuse(new AadstsException(AadstsError.UNSUPPORTED_VALUE, "body"), handler, request, response);
	}

	/**
	 * What went wrong is ours, not the caller's.
	 */
	@ExceptionHandler(RuntimeException.class)
	Object fail(RuntimeException problem, HandlerMethod handler, HttpServletRequest request,
			HttpServletResponse response) {
		if (problem instanceof StateFileException) {
			log.error("Failed, correlation id {}: {}", RequestIdsFilter.of(request).correlation(),
					problem.getMessage());
			return refuse(new AadstsException(AadstsError.INTERNAL), handler, request, response);
		}
		log.error("Failed, correlation id {}", RequestIdsFilter.of(request).correlation(), problem);
		return refuse(new AadstsException(AadstsError.INTERNAL), handler, request, response);
	}

	private ModelAndView page(AadstsException refusal, RequestIds ids, HttpServletRequest request,
			HttpServletResponse response) {
		response.setStatus(refusal.status());
		Map<String, @Nullable Object> model = new HashMap<>();
		model.put("number", refusal.number());
		model.put("sentence", refusal.sentence());
		model.put("translated", this.texts.translated(refusal));
		model.put("registered", this.registered.about(refusal, request.getParameter("client_id")).orElse(null));
		model.put("ids", ids);
		return this.pages.page("refusal", model);
	}

	private Map<String, String> answer(ErrorBody body, ReplyAddress address) {
		Map<String, String> answer = new LinkedHashMap<>(body.parameters());
		answer.putAll(address.withErrors());
		return answer;
	}

	private String printable(String text) {
		return text.replaceAll("\\p{Cntrl}", " ");
	}

}
