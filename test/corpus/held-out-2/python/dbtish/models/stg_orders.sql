SELECT order_id, customer_id, total FROM {{ source('erp', 'orders') }} WHERE total > 0
