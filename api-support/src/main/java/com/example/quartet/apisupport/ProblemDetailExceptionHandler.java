package com.example.quartet.apisupport;

import java.util.List;
import java.util.stream.Collectors;

import com.example.quartet.identitysupport.HeaderText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Every refusal is a problem detail that says what to change, and none tells about our
 * code.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@RestControllerAdvice
class ProblemDetailExceptionHandler extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemDetailExceptionHandler.class);

	private static final String RETRY_AFTER_SECONDS = "5";

	private final ConnectionPoolReset connections;

	private final PendingMigrations pendingMigrations;

	ProblemDetailExceptionHandler(ConnectionPoolReset connections, PendingMigrations pendingMigrations) {
		this.connections = connections;
		this.pendingMigrations = pendingMigrations;
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidFieldException refusal) {
		return problem(List.of(new FieldProblem(refusal.field(), refusal.getMessage())));
	}

	@ExceptionHandler
	ProblemDetail invalid(MethodArgumentTypeMismatchException refusal) {
		if (refusal.getRootCause() instanceof InvalidFieldException invalid) {
			return invalid(invalid);
		}
		return problem(List
			.of(new FieldProblem(refusal.getName(), "must be " + ExpectedFormat.of(refusal.getRequiredType()))));
	}

	@ExceptionHandler
	ProblemDetail invalid(JacksonException refusal) {
		return problem(List.of(JsonProblem.explain(refusal)));
	}

	@ExceptionHandler
	ProblemDetail invalid(ConstraintViolationException refusal) {
		return problem(refusal.getConstraintViolations().stream().map(ProblemDetailExceptionHandler::check).toList());
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidParameterException refusal) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The query in the address of this request cannot be read.");
	}

	@ExceptionHandler
	ProblemDetail invalid(RequestRejectedException refusal) {
		return ProblemRequestRejectedHandler.problem();
	}

	@ExceptionHandler
	ProblemDetail overtaken(OptimisticLockingFailureException refusal) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"This changed while you were changing it. Read it again, then repeat your change.");
	}

	@ExceptionHandler
	@Nullable ResponseEntity<ProblemDetail> unexpected(Exception failure) {
		if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
			log.debug("The client was gone before the answer", failure);
			return null;
		}
		if (DatabaseFailure.isAway(failure) || this.pendingMigrations.exist()) {
			log.warn("The database does not answer: {}",
					HeaderText.oneLine(NestedExceptionUtils.getMostSpecificCause(failure).getMessage()));
			this.connections.after(failure);
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
				.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
				.body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
						"The database does not answer now. Try again soon."));
		}
		log.error("A request failed unexpectedly", failure);
		return ResponseEntity.internalServerError()
			.body(ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
					"Something went wrong here, and it is not your request. Try again later."));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException refusal,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		FieldProblem check = (refusal.getCause() instanceof JacksonException json) ? JsonProblem.explain(json)
				: new FieldProblem("The body", "must be one JSON object");
		return handleExceptionInternal(refusal, problem(List.of(check)), headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException refusal,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, StatusSentences.sentence(status.value()));
		return handleExceptionInternal(refusal, problem, headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException refusal,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> checks = refusal.getFieldErrors()
			.stream()
			.map((error) -> new FieldProblem(error.getField(), error.getDefaultMessage()))
			.toList();
		return handleExceptionInternal(refusal, problem(checks), headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
			HandlerMethodValidationException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> checks = refusal.getParameterValidationResults()
			.stream()
			.flatMap((result) -> result.getResolvableErrors()
				.stream()
				.map((error) -> new FieldProblem(result.getMethodParameter().getParameterName(),
						error.getDefaultMessage())))
			.toList();
		return handleExceptionInternal(refusal, problem(checks), headers, status, request);
	}

	private static FieldProblem check(ConstraintViolation<?> violation) {
		return new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage());
	}

	private static ProblemDetail problem(List<FieldProblem> checks) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				checks.stream().map(FieldProblem::sentence).sorted().collect(Collectors.joining(" ")));
		problem.setProperty("checks", checks);
		return problem;
	}

}
