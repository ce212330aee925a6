package com.example.quartet.todoapi.todos;

import com.example.quartet.apisupport.Text;
import com.example.quartet.apisupport.VisibleText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * What the daemon asks to write on a to-do.
 *
 * @param message what the person reads
 */
record NewReminder(@NotNull(message = "must not be empty") @VisibleText @Text(max = 1000) @Schema(minLength = 1,
		maxLength = 1000) String message) {
}
