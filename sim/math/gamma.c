#include "math/gamma.h"

#include <gsl/gsl_cdf.h>

double gamma_quantile(double cv, double below)
{
    if (!(cv > 0)) return 1;
    return gsl_cdf_gamma_Pinv(below, 1 / (cv * cv), cv * cv);
}

void gamma_class_means(double cv, int count, double *value)
{
    double sum = 0;
    for (int i = 0; i < count; i++) sum += value[i] = gamma_quantile(cv, (i + 0.5) / count);
    for (int i = 0; i < count; i++) value[i] *= count / sum;
}
