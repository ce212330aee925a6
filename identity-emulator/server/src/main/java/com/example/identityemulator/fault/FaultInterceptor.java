package com.example.identityemulator.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import com.example.identityemulator.AdjustableClock;
import com.example.identityemulator.DecodedPath;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request go wrong as it was ordered, so that clients can show how they take it.
 */
@Component
class FaultInterceptor implements HandlerInterceptor {

	private static final Logger log = LoggerFactory.getLogger(FaultInterceptor.class);

	private final Faults faults;

	private final WrongKeySet wrongKeys;

	private final NamedPersons persons;

	FaultInterceptor(Faults faults, WrongKeySet wrongKeys, NamedPersons persons) {
		this.faults = faults;
		this.wrongKeys = wrongKeys;
		this.persons = persons;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException, InterruptedException {
		Optional<Fault> fault = this.faults.take(RequestDescription.by(request, this.persons));
		if (fault.isEmpty()) {
			return true;
		}
		log.info("Goes wrong on purpose: {}", fault.get());
		return goWrong(fault.get(), request, response);
	}

	private boolean goWrong(Fault fault, HttpServletRequest request, HttpServletResponse response)
			throws IOException, InterruptedException {
		switch (fault.kind()) {
			case ERROR -> {
				if (!FaultEndpoint.AUTHORIZE.is(DecodedPath.of(request))) {
					throw fault.exception();
				}
				request.setAttribute(Fault.class.getName(), fault);
				return true;
			}
			case THROTTLED -> {
				response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(fault.seconds()));
				throw new AadstsException(AadstsError.THROTTLED);
			}
			case UNAVAILABLE -> answer(response, fault.status(), MediaType.TEXT_HTML_VALUE,
					"<html><body><h1>" + fault.status() + "</h1>The emulator was asked to fail.</body></html>");
			case DELAY -> {
				Thread.sleep(fault.seconds() * 1000L);
				return true;
			}
			case CUT -> {
				// promises more than it sends, and hangs up
				response.setHeader(HttpHeaders.CONNECTION, "close");
				response.setContentLength(1000);
				answer(response, 200, MediaType.APPLICATION_JSON_VALUE, "{\"token_ty");
			}
			case CLOCK -> {
				AdjustableClock.setAheadInThisRequest(Duration.ofSeconds(fault.seconds()));
				return true;
			}
			case WRONG_KEYS -> answer(response, 200, MediaType.APPLICATION_JSON_VALUE, this.wrongKeys.json());
		}
		return false;
	}

	private void answer(HttpServletResponse response, int status, String type, String body) throws IOException {
		response.setStatus(status);
		response.setContentType(type);
		response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
		response.flushBuffer();
	}

}
